package dev.mediajobs.specs.check;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.mediajobs.specs.Spec;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One YAML file: its data, and the line of every place in it. */
public final class Source {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /** What was read, by name and text: most checks of a folder differ in one file from those before. */
    private static final Map<List<String>, Source> READ = new ConcurrentHashMap<>();

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Class<? extends Check>, List<Finding>> checked = new ConcurrentHashMap<>();
    private final JsonNode root;
    private final Spec spec;

    private Source(String file, String text) {
        this.file = file;
        this.root = read(text);
        this.spec = Spec.over(name(), root);
    }

    /** Reads a file. What is wrong with its YAML is among {@link #findings()}; the data is missing then. */
    public static Source of(Path path) {
        try {
            List<String> file = List.of(String.valueOf(path.getFileName()), Files.readString(path));
            return READ.computeIfAbsent(file, each -> new Source(each.get(0), each.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /** Name of the file. */
    public String file() {
        return file;
    }

    /** Name of the file without its ending. */
    public String name() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** The data. */
    public JsonNode root() {
        return root;
    }

    /** What is wrong with the YAML itself. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Returns what a check finds in this file, which it reads once: for checks that look at one file at a time. */
    List<Finding> findings(Check check, Function<Source, List<Finding>> search) {
        return checked.computeIfAbsent(check.getClass(), each -> search.apply(this));
    }

    /** The file as a spec. */
    public Spec spec() {
        return spec;
    }

    /** The line of a place, or of the last place before it that exists. */
    public int line(String pointer) {
        String place = pointer;
        while (!lines.containsKey(place)) {
            int slash = place.lastIndexOf('/');
            if (slash < 0) {
                return 1;
            }
            place = place.substring(0, slash);
        }
        return lines.getOrDefault(place, 1);
    }

    /** Something wrong at a place of this file. */
    public Finding finding(String pointer, String problem, String suggestion) {
        return new Finding(file, line(pointer), pointer, problem, suggestion);
    }

    private JsonNode read(String text) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node != null) {
                place("", node, 1);
            }
            return YAML.readTree(text);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            findings.add(new Finding(
                    file, line, "", "This is no YAML: " + e.getProblem() + ".", "mend the line, or one before it."));
        } catch (JacksonException e) {
            findings.add(new Finding(
                    file, e.getLocation().getLineNr(), "", e.getOriginalMessage() + ".", "keep one of the two."));
        }
        return MissingNode.getInstance();
    }

    private void place(String pointer, Node node, int line) {
        lines.put(pointer, line);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                Node key = tuple.getKeyNode();
                word(pointer, key);
                String name = key instanceof ScalarNode scalar ? scalar.getValue() : key.toString();
                place(pointer + "/" + Spec.escape(name), tuple.getValueNode(), lineOf(key));
            }
        } else if (node instanceof SequenceNode sequence) {
            int index = 0;
            for (Node item : sequence.getValue()) {
                place(pointer + "/" + index++, item, lineOf(item));
            }
        }
        word(pointer, node);
    }

    /** YAML 1.1 reads some bare words as true and false, and not every reader of a spec agrees. */
    private void word(String pointer, Node node) {
        if (node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.BOOL)
                && !scalar.getValue().matches("true|false")) {
            findings.add(new Finding(
                    file,
                    lineOf(node),
                    pointer,
                    "Some readers of YAML take " + scalar.getValue() + " as true or false.",
                    "put it in quotes, or write true or false."));
        }
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
