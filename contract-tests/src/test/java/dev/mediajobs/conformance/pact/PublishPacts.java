package dev.mediajobs.conformance.pact;

import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import au.com.dius.pact.core.pactbroker.PublishConfiguration;
import au.com.dius.pact.core.support.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Publishes the committed pacts to a broker, for the profile {@code publish-pacts}. */
public final class PublishPacts {
    private PublishPacts() {}

    /**
     * Publishes the pacts of a folder to the broker at {@code PACT_BROKER_URL}, with {@code PACT_BROKER_TOKEN} if it is set.
     *
     * @param arguments the folder, the version of the consumer and its branch
     * @throws IllegalStateException if the broker is not set or rejects a pact, or the folder has no pacts
     */
    public static void main(String[] arguments) throws IOException {
        publish(Path.of(arguments[0]), arguments[1], arguments[2], System.getenv())
                .forEach(System.out::println);
    }

    /** Publishes the pacts and returns their file names. */
    static List<String> publish(Path folder, String version, String branch, Map<String, String> environment)
            throws IOException {
        String url = environment.getOrDefault("PACT_BROKER_URL", "");
        if (url.isBlank()) {
            throw new IllegalStateException("PACT_BROKER_URL is not set. Set it to the URL of the broker.");
        }
        Map<String, Object> options = new HashMap<>();
        String token = environment.getOrDefault("PACT_BROKER_TOKEN", "");
        if (!token.isBlank()) {
            options.put("authentication", List.of("bearer", token));
        }
        List<Path> pacts;
        try (Stream<Path> files = Files.list(folder)) {
            pacts = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        if (pacts.isEmpty()) {
            throw new IllegalStateException("No pacts in " + folder + ".");
        }
        PactBrokerClient broker = new PactBrokerClient(url, options, new PactBrokerClientConfig());
        List<String> published = new ArrayList<>();
        for (Path pact : pacts) {
            PublishConfiguration configuration = new PublishConfiguration(version, List.of(), branch);
            Result<String, Exception> response = broker.uploadPactFile(pact.toFile(), configuration);
            if (response instanceof Result.Err<?> error) {
                throw new IllegalStateException("The broker rejected " + pact.getFileName() + ": " + error.getError());
            }
            published.add(pact.getFileName().toString());
        }
        return published;
    }
}
