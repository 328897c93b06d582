/** Four media vendors offline: start one from Java, or use the jar or the JUnit extension. */
@NullMarked
package dev.mediajobs.simulator;

import org.jspecify.annotations.NullMarked;
