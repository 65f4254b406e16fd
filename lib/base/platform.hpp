// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/files.hpp"

namespace cchc {

/// All that depends on the operating system. A Windows build replaces platform_posix.cpp alone.

std::unique_ptr<Files> make_disk_files();

/// Makes a folder, and those above it, where they are not there; empty, or the system's words.
std::string make_folder(const std::string& path);

/// Whether a file is to be there after the power fails, too: that costs a wait for the disk.
enum class Durability { lasting, passing };

/// A new, empty file beside the target, which `commit` puts in the target's place whole. Destroyed without a
/// commit, or stopped by a signal, it is removed and the target is untouched.
class ReplacementFile {
  public:
    explicit ReplacementFile(std::string target);
    ~ReplacementFile();
    ReplacementFile(const ReplacementFile&) = delete;
    ReplacementFile& operator=(const ReplacementFile&) = delete;

    /// Where to write; empty where it could not be made (then `error` says why).
    const std::string& path() const { return path_; }
    const std::string& error() const { return error_; }
    /// Syncs the new file to the disk, where it is to last, and renames it over the target. False and `error`
    /// where that failed.
    bool commit(Durability durability = Durability::lasting);
    /// The same, the old file being kept beside it as `NAME (1).xlsx`, or with the next number that is free;
    /// where the new one cannot be put in its place, no second name is left.
    bool commit_keeping_old();
    /// The path under which the old file was kept; empty where none was.
    const std::string& kept() const { return kept_; }

  private:
    std::string target_;
    std::string path_;
    std::string error_;
    std::string kept_;
    unsigned int mode_ = 0;  ///< permissions of the finished file
};

/// Writes a file whole or not at all; empty, or why it could not be written.
std::string write_file(const std::string& target, std::string_view bytes,
                       Durability durability = Durability::lasting);

/// The same; a file that stands there is kept beside it under another name, which `kept` is then.
std::string write_file_keeping_old(const std::string& target, std::string_view bytes, std::string& kept);

/// Removes an unfinished ReplacementFile when the program is told to stop.
void clean_up_on_signals();

/// Call once, before anything is opened: a standard stream that is closed takes no file's number from now on,
/// and what libraries print to standard error by themselves is not heard.
void prepare_streams();

enum class Stream { output, error };
bool is_terminal(Stream stream);
/// Columns of the terminal, or 80.
int terminal_width();
/// Writes all bytes and flushes; empty, or the system's words where they could not all be written.
std::string write_stream(Stream stream, std::string_view bytes);

/// An environment variable, or empty.
std::string environment(const char* name);
/// Processors this program may use, at least 1.
int processor_count();

}  // namespace cchc
