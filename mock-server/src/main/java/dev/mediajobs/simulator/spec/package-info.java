/** The specs read as data: operations, schemas, the story of a job. */
@NullMarked
package dev.mediajobs.simulator.spec;

import org.jspecify.annotations.NullMarked;
