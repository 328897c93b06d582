/** The page for people, in a real browser. */
@NullMarked
package dev.mediajobs.simulator.ui;

import org.jspecify.annotations.NullMarked;
