/** The HTTP server: the only package that uses Jetty, and WireMock behind it. */
@NullMarked
package dev.mediajobs.simulator.server;

import org.jspecify.annotations.NullMarked;
