package dev.mediajobs.client.runtime;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names what a generated method calls. Messages quote it, and an interceptor finds it by
 * {@code request.tag(Invocation.class).method()}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ApiOperation {
    /**
     * Whose operation it is.
     *
     * @return the title of the contract
     */
    String api();

    /**
     * Which operation it is.
     *
     * @return its id in the contract
     */
    String id();
}
