package dev.hoshu.bench.decide;

import com.sun.management.OperatingSystemMXBean;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;

/**
 * What one call takes of the processors, everything counted that the JVM does meanwhile, garbage
 * collection too. Unlike the clock it does not run on while other programs have the processor.
 */
public final class ProcessorTime implements InternalProfiler {

    /** The name of the result; in nanoseconds for one call. */
    static final String LABEL = "processor";

    private final OperatingSystemMXBean system =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long before;

    /** Made by JMH. */
    public ProcessorTime() {}

    @Override
    public String getDescription() {
        return "Processor time of the whole JVM for one call";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams turn) {
        before = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams turn, IterationResult result) {
        long spent = system.getProcessCpuTime() - before;
        double calls = result.getMetadata().getAllOps();
        return List.of(new ScalarResult(LABEL, spent / calls, "ns", AggregationPolicy.AVG));
    }
}
