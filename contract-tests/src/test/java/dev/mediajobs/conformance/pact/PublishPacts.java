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

/** Publishes the committed pacts to a broker; what the profile {@code publish-pacts} runs. */
public final class PublishPacts {
    private PublishPacts() {}

    /**
     * Publishes each pact of a folder. The environment says where to: {@code PACT_BROKER_URL} and, where the broker asks
     * for one, {@code PACT_BROKER_TOKEN}.
     *
     * @param arguments the folder, the version of the consumer, its branch
     * @throws IllegalStateException if there is no broker, no pact, or the broker does not take one
     */
    public static void main(String[] arguments) throws IOException {
        publish(Path.of(arguments[0]), arguments[1], arguments[2], System.getenv())
                .forEach(System.out::println);
    }

    /** The pacts that the broker took, by file name. */
    static List<String> publish(Path folder, String version, String branch, Map<String, String> environment)
            throws IOException {
        String url = environment.getOrDefault("PACT_BROKER_URL", "");
        if (url.isBlank()) {
            throw new IllegalStateException("Say which broker takes the pacts: set PACT_BROKER_URL.");
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
            throw new IllegalStateException("There is no pact in " + folder + ".");
        }
        PactBrokerClient broker = new PactBrokerClient(url, options, new PactBrokerClientConfig());
        List<String> taken = new ArrayList<>();
        for (Path pact : pacts) {
            PublishConfiguration as = new PublishConfiguration(version, List.of(), branch);
            Result<String, Exception> response = broker.uploadPactFile(pact.toFile(), as);
            if (response instanceof Result.Err<?> refused) {
                throw new IllegalStateException(
                        "The broker did not take " + pact.getFileName() + ": " + refused.getError());
            }
            taken.add(pact.getFileName().toString());
        }
        return taken;
    }
}
