package dev.hoshu.server.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks of words beside the upright drawing: each wants its own height, they keep their order, and
 * they are pushed apart just enough. Neighbours that would overlap are pooled and share the mean of
 * their wishes (pool adjacent violators), so that no block is moved further than the others need.
 */
final class PushedApart {
    private PushedApart() {}

    /**
     * A block of words.
     *
     * @param wish where it would stand alone
     * @param height what it takes downwards, air included
     */
    record Block(double wish, double height) {}

    private record Pool(double sum, int size) {
        double mean() {
            return sum / size;
        }

        Pool with(Pool next) {
            return new Pool(sum + next.sum, size + next.size);
        }
    }

    /**
     * Heights for all blocks.
     *
     * @param blocks in order from the top
     * @param highest where the first may stand at the highest
     * @param lowest where the last may end at the lowest
     */
    static List<Double> settle(List<Block> blocks, double highest, double lowest) {
        var pools = new ArrayList<Pool>();
        double above = 0;
        for (var block : blocks) {
            pools.add(new Pool(block.wish() - above, 1));
            above += block.height();
            while (pools.size() > 1
                    && pools.get(pools.size() - 2).mean() > pools.get(pools.size() - 1).mean()) {
                var last = pools.removeLast();
                pools.add(pools.removeLast().with(last));
            }
        }
        return heights(blocks, pools, highest, Math.max(highest, lowest - above));
    }

    private static List<Double> heights(
            List<Block> blocks, List<Pool> pools, double highest, double lowest) {
        var heights = new ArrayList<Double>();
        double above = 0;
        for (var pool : pools) {
            for (int i = 0; i < pool.size(); i++) {
                heights.add(Math.clamp(pool.mean(), highest, lowest) + above);
                above += blocks.get(heights.size() - 1).height();
            }
        }
        return heights;
    }
}
