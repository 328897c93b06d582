/** The OpenAPI documents as data: operations, answers, jobs, each place with its line. */
@NullMarked
package dev.mediajobs.conformance.spec;

import org.jspecify.annotations.NullMarked;
