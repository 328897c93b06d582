@NullMarked
package dev.mediajobs.simulator.engine.webhook;

import org.jspecify.annotations.NullMarked;
