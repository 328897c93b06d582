package dev.mediajobs.conformance.selftest;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.VendorSpec;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Servers that omit optional members which every sample of the response shows. */
final class SampleMutants {

    private static final Map<String, List<String>> SHOWN = Map.of(
            "createToken", List.of("/expires_in", "/token_type"),
            "getTryOn", List.of("/created_at", "/error_msg"),
            "getTryOnByStatusPath", List.of("/created_at", "/error_msg"),
            "getSpeedPainting", List.of("/data/originalImageUrl", "/data/createdAt"),
            "listAvatars", List.of("/avatars/*/voiceId"),
            "getMockupStatus", List.of("/result"));

    private SampleMutants() {}

    static List<Mutant> of(VendorSpec vendor, Predicate<Operation> works) {
        ResponseMutantCollector collector = new ResponseMutantCollector(vendor);
        vendor.operations().stream().filter(works).forEach(operation -> SHOWN.getOrDefault(operation.id(), List.of())
                .forEach(pointer -> collector.add(
                        operation,
                        "without the sampled " + pointer,
                        true,
                        pointer,
                        value -> MissingNode.getInstance())));
        return collector.all();
    }

    /** Returns whether a mutant is one of these, which every self-test runs. */
    static boolean contains(Mutant mutant) {
        return mutant.name().startsWith("without the sampled ");
    }
}
