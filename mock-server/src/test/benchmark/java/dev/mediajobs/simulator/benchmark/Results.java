package dev.mediajobs.simulator.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What was measured of one contestant.
 *
 * @param starts milliseconds from start to first answer
 * @param gets one result a turn
 * @param posts one result a turn
 */
record Results(List<Double> starts, List<Load.Result> gets, List<Load.Result> posts) {

    Results() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    double start() {
        return median(starts);
    }

    static double median(List<Load.Result> results, ToDoubleFunction<Load.Result> figure) {
        return median(results.stream().map(figure::applyAsDouble).toList());
    }

    /** {@return the median, over the turns, of how much faster the first was than the other right after it} */
    static double ratio(List<Load.Result> first, List<Load.Result> other) {
        return median(IntStream.range(0, first.size())
                .mapToObj(i -> first.get(i).perSecond() / other.get(i).perSecond())
                .toList());
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
