package dev.mediajobs.simulator.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The specs for people to read. Nothing is kept: they are read from the class path each time. Safe for several threads. */
public final class SpecResources {

    private static final String FOLDER = "dev/mediajobs/specs/";

    private SpecResources() {}

    /**
     * {@return the bytes of a spec, as it is written}
     *
     * @param name such as {@code creatify}
     * @throws IllegalStateException if the class path has none
     */
    public static byte[] of(String name) {
        String resource = FOLDER + name + ".yaml";
        try (InputStream in = SpecResources.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks " + resource + ": add mediajobs-specs to it.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the ledger's entries, in its order} */
    public static JsonNode ledger() {
        return new SpecDocument(FOLDER + "quirks.yaml").root().path("quirks");
    }
}
