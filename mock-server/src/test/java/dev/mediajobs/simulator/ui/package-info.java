/** The simulator page in a browser. */
@NullMarked
package dev.mediajobs.simulator.ui;

import org.jspecify.annotations.NullMarked;
