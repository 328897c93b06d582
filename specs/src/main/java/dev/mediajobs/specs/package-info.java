/** Reads the specs, which are resources of this package; requires Jackson and SnakeYAML, optional dependencies. */
@NullMarked
package dev.mediajobs.specs;

import org.jspecify.annotations.NullMarked;
