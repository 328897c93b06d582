/**
 * Reads the specs as data: operations, responses, jobs, each location with its line. The data is in this package as well, as
 * one resource a vendor. Requires Jackson and SnakeYAML, which are optional dependencies.
 */
@NullMarked
package dev.mediajobs.specs;

import org.jspecify.annotations.NullMarked;
