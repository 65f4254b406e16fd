# SPDX-License-Identifier: MIT
# cmake -DINPUT=page.js -DOUTPUT=page.js.inc -P text_literal.cmake: the text as a raw string of C++, whose bytes are the
# file's. An unchanged one is left as it is: nothing rebuilds.
file(READ "${INPUT}" text)
string(FIND "${text}" ")page_text\"" end)
if(NOT end EQUAL -1)
  message(FATAL_ERROR "${INPUT} holds what ends a raw string")
endif()
set(literal "R\"page_text(${text})page_text\"\n")
set(known "")
if(EXISTS "${OUTPUT}")
  file(READ "${OUTPUT}" known)
endif()
if(NOT literal STREQUAL known)
  file(WRITE "${OUTPUT}" "${literal}")
endif()
