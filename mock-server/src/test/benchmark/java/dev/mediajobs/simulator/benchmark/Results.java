package dev.mediajobs.simulator.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measurements of one candidate.
 *
 * @param starts start times in milliseconds
 * @param startCosts processor times until the first response, in milliseconds
 * @param gets one result per turn
 * @param posts one result per turn
 */
record Results(List<Double> starts, List<Double> startCosts, List<Load.Result> gets, List<Load.Result> posts) {

    Results() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    double start() {
        return median(starts);
    }

    static double median(List<Load.Result> results, ToDoubleFunction<Load.Result> value) {
        return median(results.stream().map(value::applyAsDouble).toList());
    }

    /** {@return the median ratio of the throughputs of each turn} */
    static double ratio(List<Load.Result> first, List<Load.Result> second) {
        return ratioOf(
                first.stream().map(Load.Result::perSecond).toList(),
                second.stream().map(Load.Result::perSecond).toList());
    }

    /** {@return the median ratio of values that were measured in turn, which other load on the machine affects least} */
    static double ratioOf(List<Double> first, List<Double> second) {
        return median(IntStream.range(0, Math.min(first.size(), second.size()))
                .mapToObj(i -> first.get(i) / second.get(i))
                .toList());
    }

    long failures() {
        return gets.stream().mapToLong(Load.Result::failures).sum()
                + posts.stream().mapToLong(Load.Result::failures).sum();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
