/** Measures the packaged simulator beside its peers, each in a process of its own. Run by the profile {@code benchmark}. */
@NullMarked
package dev.mediajobs.simulator.benchmark;

import org.jspecify.annotations.NullMarked;
