/** The one place that knows Jetty and WireMock. */
@NullMarked
package dev.mediajobs.simulator.server;

import org.jspecify.annotations.NullMarked;
