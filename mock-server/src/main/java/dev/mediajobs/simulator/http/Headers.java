package dev.mediajobs.simulator.http;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The headers of a request, read on demand. The implementations are immutable, so that they can be kept. */
public interface Headers {

    /** {@return the first header with the given name, ignoring case, or null} */
    @Nullable
    String first(String name);

    /** Passes the names and values to the action, in the order of the request. */
    void forEach(BiConsumer<String, String> action);

    /** {@return headers that can be read by name only, and are therefore not recorded} */
    static Headers byName(Function<String, @Nullable String> first) {
        return new Headers() {
            @Override
            public @Nullable String first(String name) {
                return first.apply(name);
            }

            @Override
            public void forEach(BiConsumer<String, String> action) {}
        };
    }
}
