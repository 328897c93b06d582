/** What is observed: exchanges with their bodies, and the specs that they are compared with. */
@NullMarked
package dev.mediajobs.conformance.observe.traffic;

import org.jspecify.annotations.NullMarked;
