/** Compares the packaged simulator with other mock servers. Run by the profile {@code benchmark}. */
@NullMarked
package dev.mediajobs.simulator.benchmark;

import org.jspecify.annotations.NullMarked;
