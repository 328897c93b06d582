/** Routing of requests to operations. */
@NullMarked
package dev.mediajobs.simulator.spec;

import org.jspecify.annotations.NullMarked;
