package dev.mediajobs.specs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Names the entries of {@code quirks.yaml} that a test proves. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Tag("quirk")
public @interface Quirk {

    /** Ids of the ledger, such as {@code M-20}. */
    String[] value();
}
