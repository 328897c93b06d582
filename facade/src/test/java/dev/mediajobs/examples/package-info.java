/** Small programs to copy from, each run by a test against the simulator. */
@NullMarked
package dev.mediajobs.examples;

import org.jspecify.annotations.NullMarked;
