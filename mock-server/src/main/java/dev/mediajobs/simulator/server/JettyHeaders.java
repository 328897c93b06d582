package dev.mediajobs.simulator.server;

import dev.mediajobs.simulator.http.Headers;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** The headers of a request to Jetty, which do not change after the request was parsed. */
record JettyHeaders(HttpFields fields) implements Headers {

    @Override
    public @Nullable String first(String name) {
        return fields.get(name);
    }

    @Override
    public void forEach(BiConsumer<String, String> action) {
        for (HttpField field : fields) {
            action.accept(field.getName(), field.getValue() == null ? "" : field.getValue());
        }
    }
}
