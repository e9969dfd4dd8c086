package dev.hoshu.bench.chaos;

import java.util.ArrayList;
import java.util.List;

/** What does not agree with what was acknowledged. */
final class Findings {

    private final List<String> lost = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    void lost(String what) {
        lost.add(what);
    }

    void twice(String what) {
        twice.add(what);
    }

    void gap(String what) {
        gaps.add(what);
    }

    boolean none() {
        return lost.isEmpty() && twice.isEmpty() && gaps.isEmpty();
    }

    List<String> all() {
        var all = new ArrayList<String>();
        lost.forEach(l -> all.add("lost: " + l));
        twice.forEach(t -> all.add("twice: " + t));
        gaps.forEach(g -> all.add("gap: " + g));
        return all;
    }

    @Override
    public String toString() {
        return "lost=%d twice=%d gaps=%d".formatted(lost.size(), twice.size(), gaps.size());
    }
}
