/** The one place that knows WireMock. */
@NullMarked
package dev.mediajobs.simulator.server;

import org.jspecify.annotations.NullMarked;
