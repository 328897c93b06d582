/** The simulator, tried through its front door. */
@NullMarked
package dev.mediajobs.simulator;

import org.jspecify.annotations.NullMarked;
