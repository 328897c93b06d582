/** Connects an engine to the extension points of a WireMock server. */
@NullMarked
package dev.mediajobs.simulator.wiremock.adapter;

import org.jspecify.annotations.NullMarked;
