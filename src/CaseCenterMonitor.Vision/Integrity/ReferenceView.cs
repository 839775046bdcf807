namespace CaseCenterMonitor.Vision.Integrity;

/// <summary>
/// The view a camera should have: a slow average of its own pictures and the outlines in it. Somebody who stays for a few seconds
/// hardly enters it; furniture that stays does, within minutes.
/// </summary>
internal sealed class ReferenceView
{
    /// <summary>An outline is a step of 12 grey levels or more; softer ones drown in noise when the light is low.</summary>
    private const float EdgeMin = 48;

    /// <summary>Below this a pixel is flat; noise of 2 grey levels stays under it.</summary>
    private const float FlatMax = 14;

    /// <summary>From this on something is there now; half of an outline, because it may stand in worse light than the reference did.</summary>
    private const float PresentMin = 24;

    /// <summary>A cell counts as textured from this many outline pixels of its 432 on: one edge across it.</summary>
    private const int CellEdgesMin = 12;

    /// <summary>1 is the same direction everywhere, 0 is chance. A cell half hidden still has 0.4 or more.</summary>
    private const double AgreementMin = 0.35;

    /// <summary>
    /// A cell is flat when it has less than this share of its outlines anywhere in it: a view that was turned has lost them from their places
    /// and has others.
    /// </summary>
    private const double CellPresentMin = 0.3;

    /// <summary>Outlines of the reference are traced again at most this often: the average hardly changes in a second.</summary>
    private static readonly TimeSpan RetraceEvery = TimeSpan.FromSeconds(1);

    private readonly float[] _average = new float[GreyView.PixelCount];
    private readonly float[] _means = new float[Grid.CellCount];
    private readonly int[] _cellEdges = new int[Grid.CellCount];
    private readonly Outlines _outlines = new();
    private TimeSpan? _tracedAt;
    private double _detail;
    private int _frames;

    /// <summary>Cells with enough outlines to be recognised again.</summary>
    public int TexturedCells { get; private set; }

    public void Forget() => (_frames, _tracedAt, TexturedCells) = (0, null, 0);

    /// <summary>While learning every frame weighs the same.</summary>
    public void Learn(TimeSpan at, ReadOnlySpan<float> grey, double detail)
    {
        _frames++;
        Blend(grey, detail, 1f / _frames);
        Retrace(at);
    }

    /// <summary>After learning, new frames replace old ones over the given time constant.</summary>
    public void Adapt(TimeSpan at, ReadOnlySpan<float> grey, double detail, TimeSpan passed, TimeSpan over)
    {
        Blend(grey, detail, (float)(1 - Math.Exp(-(passed / over))));
        if (_tracedAt is not { } traced || at - traced >= RetraceEvery)
        {
            Retrace(at);
        }
    }

    /// <summary>Without a textured cell nothing is lost and nothing flat: the caller asks <see cref="TexturedCells"/> first.</summary>
    public ViewComparison Compare(ReadOnlySpan<float> grey, Outlines outlines, double detail)
    {
        Span<double> agreement = stackalloc double[Grid.CellCount];
        Span<int> present = stackalloc int[Grid.CellCount];
        SumAgreement(outlines, agreement, present);
        int lostCells = 0, flatCells = 0;
        for (var cell = 0; cell < Grid.CellCount; cell++)
        {
            if (_cellEdges[cell] >= CellEdgesMin && agreement[cell] / _cellEdges[cell] < AgreementMin)
            {
                lostCells++;
                flatCells += present[cell] < CellPresentMin * _cellEdges[cell] ? 1 : 0;
            }
        }

        Span<float> means = stackalloc float[Grid.CellCount];
        Grid.Means(grey, means);
        var textured = Math.Max(1, TexturedCells);
        return new(detail / Math.Max(_detail, 1e-6), Correlation(means, _means), lostCells / (double)textured, flatCells / (double)textured);
    }

    /// <summary>
    /// Adds up cos 2d over the reference's outline pixels, where d is the angle between then and now: 1 for parallel, also when light and
    /// dark have changed sides, -1 for crossing, 0 where there is nothing now. Counts beside it the pixels of each cell in which something is now.
    /// </summary>
    private void SumAgreement(Outlines now, Span<double> agreement, Span<int> present)
    {
        ReadOnlySpan<float> thenAcross = _outlines.Across, thenDown = _outlines.Down, nowAcross = now.Across, nowDown = now.Down;
        for (var y = 1; y < GreyView.Height - 1; y++)
        {
            for (var x = 1; x < GreyView.Width - 1; x++)
            {
                var at = y * GreyView.Width + x;
                var cell = Grid.CellOf(x, y);
                var here = nowAcross[at] * nowAcross[at] + nowDown[at] * nowDown[at];
                present[cell] += here >= PresentMin * PresentMin ? 1 : 0;
                var then = thenAcross[at] * thenAcross[at] + thenDown[at] * thenDown[at];
                if (then < EdgeMin * EdgeMin || here < FlatMax * FlatMax)
                {
                    continue;
                }

                var along = thenAcross[at] * nowAcross[at] + thenDown[at] * nowDown[at];
                agreement[cell] += 2 * along * along / (then * here) - 1;
            }
        }
    }

    private void Blend(ReadOnlySpan<float> grey, double detail, float weight)
    {
        for (var at = 0; at < _average.Length; at++)
        {
            _average[at] += weight * (grey[at] - _average[at]);
        }

        _detail += weight * (detail - _detail);
    }

    private void Retrace(TimeSpan at)
    {
        _tracedAt = at;
        _outlines.Trace(_average);
        Grid.Means(_average, _means);
        Array.Clear(_cellEdges);
        for (var y = 1; y < GreyView.Height - 1; y++)
        {
            for (var x = 1; x < GreyView.Width - 1; x++)
            {
                var pixel = y * GreyView.Width + x;
                float across = _outlines.Across[pixel], down = _outlines.Down[pixel];
                _cellEdges[Grid.CellOf(x, y)] += across * across + down * down >= EdgeMin * EdgeMin ? 1 : 0;
            }
        }

        TexturedCells = _cellEdges.Count(edges => edges >= CellEdgesMin);
    }

    /// <summary>Pearson's; 0 when either side is the same everywhere, because then there is no layout to agree with.</summary>
    private static double Correlation(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        const double VarianceMin = 1;
        double sumLeft = 0, sumRight = 0, squaresLeft = 0, squaresRight = 0, products = 0;
        for (var at = 0; at < left.Length; at++)
        {
            sumLeft += left[at];
            sumRight += right[at];
            squaresLeft += left[at] * left[at];
            squaresRight += right[at] * right[at];
            products += left[at] * right[at];
        }

        var count = left.Length;
        var varianceLeft = squaresLeft / count - sumLeft / count * (sumLeft / count);
        var varianceRight = squaresRight / count - sumRight / count * (sumRight / count);
        return varianceLeft < VarianceMin || varianceRight < VarianceMin
            ? 0
            : (products / count - sumLeft / count * (sumRight / count)) / Math.Sqrt(varianceLeft * varianceRight);
    }
}
