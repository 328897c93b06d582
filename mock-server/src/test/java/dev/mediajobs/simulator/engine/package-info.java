@NullMarked
package dev.mediajobs.simulator.engine;

import org.jspecify.annotations.NullMarked;
