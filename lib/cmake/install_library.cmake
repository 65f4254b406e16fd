# SPDX-License-Identifier: MIT
# The library for other programs: find_package(cchc), then link cchc::cchc.
include(CMakePackageConfigHelpers)

get_property(cchc_layers GLOBAL PROPERTY cchc_layers)
get_property(cchc_pkg_config_modules GLOBAL PROPERTY cchc_pkg_config_modules)
list(JOIN cchc_pkg_config_modules " " cchc_pkg_config_modules)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/cchc)
install(TARGETS cchc-lib cchc-options ${cchc_layers} EXPORT cchc-targets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library)
install(EXPORT cchc-targets NAMESPACE cchc:: DESTINATION ${package} COMPONENT library)

# Their folders stay as they are, so that what they include resolves below include/cchc.
install(DIRECTORY ${PROJECT_SOURCE_DIR}/lib/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/cchc COMPONENT library
        FILES_MATCHING PATTERN "*.hpp")
install(DIRECTORY ${PROJECT_BINARY_DIR}/lib/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/cchc COMPONENT library
        FILES_MATCHING PATTERN "*.inc")

set(CCHC_READER ${CMAKE_INSTALL_LIBEXECDIR}/cchc/cchc-reader)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/cchc-config.cmake.in ${PROJECT_BINARY_DIR}/cchc-config.cmake
                              INSTALL_DESTINATION ${package} PATH_VARS CCHC_READER)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/cchc-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/cchc-config.cmake ${PROJECT_BINARY_DIR}/cchc-config-version.cmake
        DESTINATION ${package} COMPONENT library)
