/**
 * Reads the specs: operations, responses and jobs, each location with its line. The specs are resources of this
 * package. Requires Jackson and SnakeYAML, which are optional dependencies.
 */
@NullMarked
package dev.mediajobs.specs;

import org.jspecify.annotations.NullMarked;
