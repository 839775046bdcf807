using System.Reflection;
using CaseCenterMonitor.Server.Centres;

namespace CaseCenterMonitor.Tests.Server.Ingest;

/// <summary>A centre that answers what a test has it answer, to whoever asks it through the grain factory: a call that nobody takes in time cannot be ordered from a silo.</summary>
public class DeafCentre : DispatchProxy
{
    private Func<string, object?[], Task> _answer = (_, _) => Task.CompletedTask;

    /// <param name="answer">The name of a call to what it returns, which has the type that the call has.</param>
    public static IGrainFactory Behind(Func<string, Task> answer) => Behind((call, _) => answer(call));

    /// <param name="answer">The name of a call and what came with it.</param>
    public static IGrainFactory Behind(Func<string, object?[], Task> answer)
    {
        var centre = Create<ICentreGrain, DeafCentre>();
        ((DeafCentre)(object)centre)._answer = answer;
        var factory = Create<IGrainFactory, Desk>();
        ((Desk)(object)factory).Centre = centre;
        return factory;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _answer(targetMethod!.Name, args ?? []);

    /// <summary>Knows one centre.</summary>
    public class Desk : DispatchProxy
    {
        public object? Centre { get; set; }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Centre;
    }
}
