# SPDX-License-Identifier: GPL-3.0-or-later

# Two precompiled headers serve the whole project: one for code without a GUI, one for code with widgets.
# Called once, after find_package(Qt6).
function(botdeck_make_pch target header)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/pch/${target}.cpp CONTENT "// Carries the precompiled header, no code.\n")
    add_library(${target} STATIC ${CMAKE_BINARY_DIR}/pch/${target}.cpp)
    target_link_libraries(${target} PUBLIC botdeck_options ${ARGN})
    target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/cmake/${header})
endfunction()

# botdeck_library(<folder name> SOURCES ... LINK ...): the static library of one folder of models/.
function(botdeck_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_library(botdeck_${name} STATIC ${ARG_SOURCES})
    target_link_libraries(botdeck_${name} PUBLIC botdeck_options Qt6::Core Qt6::Sql ${ARG_LINK})
    target_precompile_headers(botdeck_${name} REUSE_FROM botdeck_pch_core)
endfunction()

# botdeck_ui_library(<folder name> SOURCES ... LINK ...): the static library of one folder of ui/.
function(botdeck_ui_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_library(botdeck_ui_${name} STATIC ${ARG_SOURCES})
    set_target_properties(botdeck_ui_${name} PROPERTIES AUTOUIC ON)
    target_link_libraries(botdeck_ui_${name} PUBLIC botdeck_options Qt6::Core Qt6::Sql Qt6::Widgets ${ARG_LINK})
    target_precompile_headers(botdeck_ui_${name} REUSE_FROM botdeck_pch_widgets)
endfunction()

# botdeck_test(<label> <class> LINK ...): builds tst_<class>.cpp of this folder as one binary under a CTest label
# (unit, models, db or ui). Tests of the label ui use the widgets' precompiled header and the offscreen platform
# unless the test sets another. LAUNCHER <program>: what the test is run through. The target botdeck_tests_<label> builds
# all tests of a label.
function(botdeck_test label class)
    cmake_parse_arguments(ARG "" "LAUNCHER" "LINK" ${ARGN})
    set(target tst_${class})
    add_executable(${target} tst_${class}.cpp)
    target_link_libraries(${target} PRIVATE botdeck_options Qt6::Core Qt6::Sql Qt6::Test ${ARG_LINK})
    if(label STREQUAL "ui")
        target_link_libraries(${target} PRIVATE Qt6::Widgets)
        target_precompile_headers(${target} REUSE_FROM botdeck_pch_widgets)
    else()
        target_precompile_headers(${target} REUSE_FROM botdeck_pch_core)
    endif()
    add_test(NAME ${target} COMMAND ${ARG_LAUNCHER} $<TARGET_FILE:${target}>)
    if(NOT TARGET botdeck_tests_${label})
        add_custom_target(botdeck_tests_${label})
    endif()
    add_dependencies(botdeck_tests_${label} ${target})
    set(timeout 300)
    if(BOTDECK_SANITIZE)
        set(timeout 900)
    endif()
    set_tests_properties(${target} PROPERTIES LABELS ${label} TIMEOUT ${timeout}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC")
endfunction()
