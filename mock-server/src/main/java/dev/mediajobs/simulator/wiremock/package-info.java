/** The simulator as an extension of WireMock. */
@NullMarked
package dev.mediajobs.simulator.wiremock;

import org.jspecify.annotations.NullMarked;
