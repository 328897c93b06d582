/** Sends webhooks to the hosts that are allowed. */
@NullMarked
package dev.mediajobs.simulator.engine.webhook;

import org.jspecify.annotations.NullMarked;
