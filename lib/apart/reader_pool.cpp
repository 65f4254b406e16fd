// SPDX-License-Identifier: MIT
#include <atomic>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "apart/reader.hpp"
#include "apart/reader_process.hpp"

namespace cchc {
namespace {

/// Readers that wait for work. As many run as threads have asked at once.
class ReaderPool {
  public:
    ReaderAnswer ask(const ReaderRequest& request, const ReaderLimits& limits) {
        ReaderAnswer answer = try_readers(request, limits);
        if (answer.end != ReaderEnd::answered) ++unanswered_;
        return answer;
    }

    std::string path() {
        const std::lock_guard lock(guard_);
        if (path_.empty()) path_ = find_reader();
        return path_;
    }

    std::uint64_t unanswered() const { return unanswered_; }
    bool are_filtered() const { return are_filtered_; }

    void name(std::string path) {
        const std::lock_guard lock(guard_);
        path_ = std::move(path);
        idle_.clear();
    }

  private:
    ReaderAnswer try_readers(const ReaderRequest& request, const ReaderLimits& limits) {
        std::string reason;
        for (auto reader = take_idle();; reader = nullptr) {
            if (reader == nullptr) reader = start(reason);
            if (reader == nullptr) return {ReaderEnd::not_started, std::move(reason), 0};
            const bool is_used = reader->is_used();
            auto answer = reader->ask(request, limits);
            if (!reader->is_filtered()) are_filtered_ = false;
            if (answer.end == ReaderEnd::answered) give_back(std::move(reader));
            // What an earlier request left behind is no fault of this one.
            if (answer.end != ReaderEnd::died || !is_used) return answer;
        }
    }

    std::unique_ptr<ReaderProcess> take_idle() {
        const std::lock_guard lock(guard_);
        if (idle_.empty()) return nullptr;
        auto reader = std::move(idle_.back());
        idle_.pop_back();
        return reader;
    }

    std::unique_ptr<ReaderProcess> start(std::string& reason) {
        if (const std::string path = this->path(); !path.empty()) return ReaderProcess::start(path, reason);
        reason = "cchc-reader is not beside this program";
        return nullptr;
    }

    void give_back(std::unique_ptr<ReaderProcess> reader) {
        const std::lock_guard lock(guard_);
        idle_.push_back(std::move(reader));
    }

    std::mutex guard_;
    std::string path_;
    std::vector<std::unique_ptr<ReaderProcess>> idle_;
    std::atomic<bool> are_filtered_ = true;
    std::atomic<std::uint64_t> unanswered_ = 0;
};

ReaderPool& pool() {
    static ReaderPool pool;
    return pool;
}

}  // namespace

ReaderAnswer ask_reader(const ReaderRequest& request, const ReaderLimits& limits) {
    return pool().ask(request, limits);
}

void name_reader(std::string path) {
    pool().name(std::move(path));
}

std::string reader_path() {
    return pool().path();
}

std::uint64_t unanswered_requests() {
    return pool().unanswered();
}

bool readers_are_filtered() {
    return pool().are_filtered();
}

}  // namespace cchc
