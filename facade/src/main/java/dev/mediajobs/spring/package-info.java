/** Auto-configuration for Spring Boot 3, loaded only if Spring Boot is on the class path. */
@NullMarked
package dev.mediajobs.spring;

import org.jspecify.annotations.NullMarked;
