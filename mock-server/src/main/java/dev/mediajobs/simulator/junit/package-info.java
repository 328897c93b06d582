/** A JUnit 5 extension that runs a simulator for tests. */
@NullMarked
package dev.mediajobs.simulator.junit;

import org.jspecify.annotations.NullMarked;
