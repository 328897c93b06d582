/**
 * Reads the specs: operations, responses and jobs, each location with its line. The package contains one spec per vendor
 * as a resource. Requires Jackson and SnakeYAML, which are optional dependencies.
 */
@NullMarked
package dev.mediajobs.specs;

import org.jspecify.annotations.NullMarked;
