/** The page for people: hands out its files. */
@NullMarked
package dev.mediajobs.simulator.ui;

import org.jspecify.annotations.NullMarked;
