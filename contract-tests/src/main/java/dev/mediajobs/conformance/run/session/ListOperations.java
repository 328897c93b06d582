package dev.mediajobs.conformance.run.session;

import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.util.Map;
import java.util.Optional;

/** Recognizes list operations. */
public final class ListOperations {

    private ListOperations() {}

    /** Returns the pointer to the items of a list: a read without path parameters whose response has an array. */
    public static Optional<String> array(Operation operation) {
        if (!operation.isRead() || !operation.parameters("path").isEmpty()) {
            return Optional.empty();
        }
        SpecNode schema = operation.responseSchema();
        if (schema.child("type").text().equals("array")) {
            return Optional.of("");
        }
        return schema.child("properties").members().entrySet().stream()
                .filter(each -> each.getValue().child("items").exists())
                .map(Map.Entry::getKey)
                .map("/"::concat)
                .findFirst();
    }

    /** Returns whether a list contains the jobs of a submit: path, or tag and resource are the same. */
    public static boolean shows(Operation list, Operation submit) {
        return submit.path().equals(list.path())
                || (submit.tag().equals(list.tag()) && KnownIds.noun(submit).equals(KnownIds.noun(list)));
    }
}
