package dev.mediajobs.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Restores text that the parser takes for a boolean or a number, as YAML 1.1 does: {@code off}, {@code 1.10},
 * {@code 010}.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as in the model of OpenAPI documents
final class Words {
    private static final Set<String> YES = Set.of("yes", "on", "y");
    private static final Set<String> NO = Set.of("no", "off", "n");

    private Words() {}

    /** Restores the words of an enum, a constant, and the names of required members. */
    static void restore(Node node, Schema schema) {
        if (SourceDocument.member(node, "required") instanceof SequenceNode names) {
            schema.setRequired((List) texts(names));
        }
        boolean isText = isText(SourceDocument.member(node, "type"));
        if (SourceDocument.member(node, "enum") instanceof SequenceNode words && schema.getEnum() != null) {
            boolean onlyWords = SourceDocument.member(node, "type") == null
                    && words.getValue().stream().anyMatch(Words::isWord)
                    && words.getValue().stream()
                            .allMatch(word -> isWord(word) || word.getTag().equals(Tag.STR));
            if (onlyWords) {
                schema.setType("string");
                schema.setTypes(Set.of("string"));
            }
            if (isText || onlyWords) {
                schema.setEnum(texts(words));
            }
        }
        if (isText && SourceDocument.text(node, "const") != null) {
            schema.setConst(SourceDocument.text(node, "const"));
        }
    }

    /** Returns whether a name is what the parser makes of a scalar. */
    static boolean isSame(Node scalar, String name) {
        String text = scalar instanceof ScalarNode node ? node.getValue() : "";
        return text.equals(name) || (isWord(scalar) && name.equals(YES.contains(lower(text)) ? "true" : "false"));
    }

    private static boolean isWord(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.isPlain()
                && (YES.contains(lower(scalar.getValue())) || NO.contains(lower(scalar.getValue())));
    }

    private static boolean isText(Node type) {
        if (type instanceof SequenceNode types) {
            List<Object> names = new ArrayList<>(texts(types));
            names.remove("null");
            return names.equals(List.of("string"));
        }
        return type instanceof ScalarNode scalar && scalar.getValue().equals("string");
    }

    private static List<Object> texts(SequenceNode scalars) {
        List<Object> texts = new ArrayList<>();
        for (Node scalar : scalars.getValue()) {
            boolean isNull = scalar.getTag().equals(Tag.NULL);
            texts.add(isNull || !(scalar instanceof ScalarNode text) ? null : text.getValue());
        }
        return texts;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
