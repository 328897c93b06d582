/** The files of the UI. */
@NullMarked
package dev.mediajobs.simulator.ui;

import org.jspecify.annotations.NullMarked;
