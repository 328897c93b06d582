package dev.mediajobs.simulator.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What was measured of one contestant.
 *
 * @param starts milliseconds from start to first answer
 * @param gets one result a round
 * @param posts one result a round
 */
record Scores(List<Double> starts, List<Load.Result> gets, List<Load.Result> posts) {

    Scores() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    double start() {
        return median(starts);
    }

    static double median(List<Load.Result> results, ToDoubleFunction<Load.Result> figure) {
        return median(results.stream().map(figure::applyAsDouble).toList());
    }

    long failures() {
        return gets.stream().mapToLong(Load.Result::failures).sum()
                + posts.stream().mapToLong(Load.Result::failures).sum();
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
