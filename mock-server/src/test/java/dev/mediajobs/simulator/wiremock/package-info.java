/** Tests of the WireMock extension. */
@NullMarked
package dev.mediajobs.simulator.wiremock;

import org.jspecify.annotations.NullMarked;
