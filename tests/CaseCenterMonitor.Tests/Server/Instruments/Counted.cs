using System.Diagnostics.Metrics;

namespace CaseCenterMonitor.Tests.Server.Instruments;

/// <summary>Listens to one meter as an exporter does: each value with its labels, as text.</summary>
internal sealed class Counted : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<(string Name, double Value, string Labels)> _values = [];

    /// <param name="owner">Only instruments that are made while this listens and belong to the meters of that name.</param>
    public Counted(string owner)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == owner)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) => Add(instrument, value, labels));
        _listener.SetMeasurementEventCallback<double>((instrument, value, labels, _) => Add(instrument, value, labels));
        _listener.Start();
    }

    /// <summary>The sum of what was counted, by labels.</summary>
    public IReadOnlyDictionary<string, double> Sums(string name)
    {
        lock (_values)
        {
            return _values.Where(value => value.Name == name).GroupBy(value => value.Labels).ToDictionary(same => same.Key, same => same.Sum(value => value.Value));
        }
    }

    public int Times(string name)
    {
        lock (_values)
        {
            return _values.Count(value => value.Name == name);
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var text = string.Join(' ', labels.ToArray().Select(label => $"{label.Key}={label.Value}").Order(StringComparer.Ordinal));
        lock (_values)
        {
            _values.Add((instrument.Name, value, text));
        }
    }
}
