/** The command line of the runnable jar. */
@NullMarked
package dev.mediajobs.simulator.cli;

import org.jspecify.annotations.NullMarked;
