# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target carries what every source of ours is compiled with.
option(BOTDECK_TESTS "Build the tests and benchmarks" ON)
option(BOTDECK_WERROR "Treat warnings as errors" OFF)
set(BOTDECK_SANITIZE "" CACHE STRING "Value of -fsanitize=, empty for none")
option(BOTDECK_COVERAGE "Instrument for gcov" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_INSTALL_RPATH "")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # Precompiled headers are cached only with these liberties; ccache still compares the sources' contents.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
endif()

add_library(botdeck_options INTERFACE)
target_include_directories(botdeck_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(botdeck_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_USE_QSTRINGBUILDER
    BOTDECK_VERSION="${PROJECT_VERSION}")
target_compile_options(botdeck_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -fpch-preprocess)
if(BOTDECK_WERROR)
    target_compile_options(botdeck_options INTERFACE -Werror)
endif()
if(BOTDECK_SANITIZE)
    target_compile_options(botdeck_options INTERFACE -fsanitize=${BOTDECK_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(botdeck_options INTERFACE -fsanitize=${BOTDECK_SANITIZE})
endif()
if(BOTDECK_COVERAGE)
    target_compile_options(botdeck_options INTERFACE --coverage)
    target_link_options(botdeck_options INTERFACE --coverage)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
    target_compile_options(botdeck_options INTERFACE -fstack-protector-strong -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS)
    target_link_options(botdeck_options INTERFACE -Wl,-z,relro,-z,now)
endif()
