namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>What was last said about the count of one camera. Null is unknown, which is not zero.</summary>
internal sealed class CountWatch
{
    private bool _isTold;
    private int? _count;

    public bool IsNew(int? count)
    {
        if (_isTold && _count == count)
        {
            return false;
        }

        (_isTold, _count) = (true, count);
        return true;
    }

    /// <summary>The camera can no longer be believed. True when a count stood that has to be taken back.</summary>
    public bool BecomesUnknown() => _isTold && _count is not null && IsNew(null);
}
