/** Simulator of the media vendors, for use from Java, from the command line or as a JUnit extension. */
@NullMarked
package dev.mediajobs.simulator;

import org.jspecify.annotations.NullMarked;
