package dev.mediajobs.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A folder with pact files. */
final class PactFolder {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;

    PactFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns the contents of the files by name; empty if the folder does not exist. */
    Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    contents.put(file.getFileName().toString(), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }

    /** Returns the interactions by provider, each identified by its states and description. */
    Map<String, Set<String>> interactions() {
        Map<String, Set<String>> all = new TreeMap<>();
        contents().forEach((name, content) -> {
            JsonNode pact = read(content);
            Set<String> names = all.computeIfAbsent(pact.at("/provider/name").asText(), provider -> new TreeSet<>());
            for (JsonNode interaction : pact.path("interactions")) {
                List<String> states = new ArrayList<>();
                interaction
                        .path("providerStates")
                        .forEach(state -> states.add(state.path("name").asText()));
                names.add(states + " " + interaction.path("description").asText());
            }
        });
        return all;
    }

    /**
     * Returns one line for each file that differs from the other folder. The names of tests are not compared: tests of several
     * classes, which run at the same time, share interactions, and the pact names the last of them.
     */
    List<String> differences(PactFolder other) {
        List<String> differences = new ArrayList<>();
        Map<String, String> files = contents();
        Map<String, String> otherFiles = other.contents();
        otherFiles.keySet().stream()
                .filter(name -> !files.containsKey(name))
                .forEach(name -> differences.add(name + " is missing"));
        files.forEach((name, content) -> {
            if (!otherFiles.containsKey(name)) {
                differences.add(name + " is stale: no test writes it");
            } else if (!withoutTestNames(content).equals(withoutTestNames(otherFiles.get(name)))) {
                differences.add(name + " differs from the pact of the tests");
            }
        });
        return differences;
    }

    /** Replaces the files with those of the other folder. */
    void replaceBy(PactFolder other) {
        try {
            Files.createDirectories(folder);
            for (String stale : contents().keySet()) {
                Files.delete(folder.resolve(stale));
            }
            for (Map.Entry<String, String> pact : other.contents().entrySet()) {
                Files.writeString(folder.resolve(pact.getKey()), pact.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode withoutTestNames(String content) {
        JsonNode pact = read(content);
        for (JsonNode interaction : pact.path("interactions")) {
            if (interaction.path("comments") instanceof ObjectNode comments) {
                comments.remove("testname");
            }
        }
        return pact;
    }

    private static JsonNode read(String content) {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
